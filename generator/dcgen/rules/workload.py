"""Codes of the workload: what training and serving need of the design."""

from __future__ import annotations

from dcgen.rules.rule import Rule

WORKLOAD = {
    "DC600": Rule(
        "workload need unknown",
        "No source states a value that the workload depends on, so dcgen cannot tell whether the design meets it.",
        "Add the value to an entry of your catalog folder, with its source.",
        "warning",
    ),
    "DC601": Rule(
        "training takes too long",
        "The run needs 6 operations per parameter and token. At the assumed utilization and goodput, the GPUs of the site need more days than the blueprint states.",
        "Add servers or units, train on fewer tokens, or accept more days.",
        "warning",
    ),
    "DC602": Rule(
        "training state does not fit",
        "Weights and gradients take 4 bytes per parameter on each GPU that holds it, and master weights and moments 12 bytes, which the replicas share. No division of the model over the GPUs leaves sufficient memory for activations, or the site has no GPUs.",
        "Use more GPUs or GPUs with more memory, train a smaller model, or change `parallelism:`.",
    ),
    "DC603": Rule(
        "too few spare servers for the run",
        "Servers fail during a long run. If fewer servers are spare than are under repair at a time, the job waits or runs with fewer GPUs. A run that expects less than one interruption needs none.",
        "Set `required:` of the server group to the number that the job uses, and add servers beyond it.",
        "warning",
    ),
    "DC604": Rule(
        "network slows training",
        "The traffic of a step through the fabric takes more than 10 % of its computation, at the bisection of the built fabric. Traffic that does not overlap with computation makes each step longer.",
        "Give the fabric more uplinks, use faster adapters, or raise `batch_tokens`.",
        "warning",
    ),
    "DC605": Rule(
        "loss of a switch stalls training",
        "After the loss of a leaf, spine, core switch or plane, the traffic of a step takes longer than its computation.",
        "Give the fabric more spines or planes, or accept the risk.",
        "warning",
    ),
    "DC606": Rule(
        "checkpoints are written too slowly",
        "A checkpoint has 14 bytes per parameter. The storage servers, or the ports of storage and servers, cannot take it within the stall that the blueprint accepts. In the background, the limit is the time until the next one.",
        "Add storage servers or ports, accept a longer `checkpoint_stall_s`, or write checkpoints in the background.",
        "warning",
    ),
    "DC607": Rule(
        "restarts are read too slowly",
        "After a failure all GPUs read the last checkpoint. The storage servers, or the ports of storage and servers, cannot deliver it in time.",
        "Add storage servers or ports, or accept a longer `restart_s`.",
        "warning",
    ),
    "DC608": Rule(
        "storage too small for training",
        "The checkpoints to keep, the data and the scratch space take more than the usable capacity of the storage servers.",
        "Add storage servers or drives, or keep fewer `checkpoints`.",
        "warning",
    ),
    "DC609": Rule(
        "storage below its tier",
        "NVIDIA publishes three tiers of storage bandwidth for each scalable unit of 32 servers. The storage servers, or the ports of storage and servers, are slower than the tier that the blueprint states.",
        "Add storage servers or ports, or accept a lower `storage_tier`.",
        "warning",
    ),
    "DC610": Rule(
        "model does not fit",
        "The weights and the cache of one sequence take more memory than the GPUs of a replica have. A GPU gives 90 % of its memory less 5 GB for buffers.",
        "Use GPUs with more memory, servers with more GPUs, or a smaller precision.",
    ),
    "DC611": Rule(
        "output too slow",
        "A step reads the weights and the caches of its sequences, or computes them. Even one sequence at a time takes longer than `tpot_ms`.",
        "Use GPUs with more memory bandwidth, or more `gpus_per_replica:`.",
        "warning",
    ),
    "DC612": Rule(
        "first token too late",
        "The network, the wait for earlier prompts and the computation of the prompt together take longer than `ttft_ms`.",
        "Add replicas, use faster GPUs, or more `gpus_per_replica:`.",
        "warning",
    ),
    "DC613": Rule(
        "too few replicas",
        "The replicas of the site serve fewer requests than the peak with its growth, at a load that keeps waiting times short.",
        "Add servers, or lower `growth:`.",
        "warning",
    ),
    "DC614": Rule(
        "availability too low",
        "The product of servers, switches, circuits and feeds, each with its redundancy, is below the availability that the blueprint requires.",
        "Add spare servers, or a second feed, switch or circuit.",
        "warning",
    ),
    "DC615": Rule(
        "model does not fit on the local drives",
        "A replica loads the weights from the drives of its server, which are too small for one copy.",
        "Fit drives into the servers.",
        "warning",
    ),
    "DC616": Rule(
        "model loads too slowly",
        "The local drives read the weights in more time than `load_s`.",
        "Fit more or faster drives, or accept a longer `load_s`.",
        "warning",
    ),
    "DC617": Rule(
        "PCIe lanes oversubscribed",
        "The GPUs, adapters and drives of a server take more PCIe lanes than its processors have. Switches in the server share the lanes, so that not all devices reach their bandwidth at once.",
        "Choose processors with more lanes or fewer devices, or accept the sharing.",
        "warning",
    ),
    "DC618": Rule(
        "adapter faster than its slot",
        "The ports of an adapter carry more than its PCIe interface, with the generation that the adapter and the processors have in common.",
        "Use an adapter with more lanes, or processors of a newer PCIe generation.",
        "warning",
    ),
    "DC619": Rule(
        "jobs need more together than the site has",
        "Several jobs share the servers of the groups that they name, and the storage. Each may fit alone, but their needs add up. Models add their replicas, training runs take turns, and the checkpoints and data of all runs need storage.",
        "Add servers or storage, lower the loads, or give the jobs separate `groups:`.",
        "warning",
    ),
    "DC620": Rule(
        "server without GPUs",
        "`dcgen size` needs the number and the model of the GPUs from the standard configuration in the catalog.",
        "Choose another server model, or add `fitted:` to an entry of your catalog folder.",
    ),
    "DC621": Rule(
        "no target to size for",
        "A training job without `days:` needs any number of GPUs.",
        "Set `days:`.",
    ),
    "DC622": Rule(
        "model does not fit any number of servers",
        "No division of the model leaves sufficient memory on the GPUs of this server, or keeps the targets.",
        "Choose another server, a smaller precision or other targets.",
    ),
    "DC623": Rule(
        "GPU figure for sizing unknown",
        "No source states the memory, the memory bandwidth or the peak of a GPU, so dcgen cannot size a site with it.",
        "Choose another server or precision, or add the value to your catalog folder.",
    ),
    "DC624": Rule(
        "job on an unknown server group",
        "A job runs on the GPUs of the server groups that its `groups:` names.",
        "Use a name below `servers:`.",
    ),
    "DC625": Rule(
        "jobs share a part of their groups",
        "Jobs of one kind either share all GPUs of their groups or none. If two jobs share only some of their groups, dcgen cannot add up their needs.",
        "State the same `groups:` for both jobs, or groups that do not overlap.",
    ),
    "DC626": Rule(
        "storage of a server model",
        "`dcgen size` takes the capacity and the speed of the storage from a model of storage servers. A server of another kind offers no storage to the site.",
        "Use a model of `dcgen catalog list storage`.",
    ),
    "DC630": Rule(
        "local drives too small for training",
        "The data or the scratch space that `local:` puts on the drives of the GPU servers takes more than these drives have together.",
        "Fit more drives into the GPU servers, or keep the data on storage servers.",
        "warning",
    ),
    "DC631": Rule(
        "tensor group beyond NVLink",
        "A tensor group exchanges activations several times per layer. If it has more GPUs than NVLink connects, this traffic uses the fabric, which is several times slower.",
        "Set `tensor:` to at most the number of GPUs that NVLink connects, and divide the layers with `pipeline:`.",
        "warning",
    ),
    "DC632": Rule(
        "division of the model impossible",
        "The stated `parallelism:` needs more GPUs than the site has or more stages than the model has layers. Or it has a number of GPUs that does not divide the experts, or a step has fewer tokens than one sequence.",
        "Correct `parallelism:` or `batch_tokens`, or remove the key so that dcgen derives the division.",
    ),
    "DC633": Rule(
        "network stops training",
        "The traffic of a step through the fabric takes longer than its computation, so the GPUs wait most of the time.",
        "Give the fabric more uplinks, use faster adapters, or raise `batch_tokens`.",
    ),
    "DC634": Rule(
        "samples are read too slowly",
        "All GPUs read their samples in each step. The storage servers, or the ports of storage and servers, cannot carry them in time.",
        "Add storage servers or ports, or copy the data to local drives before the run.",
        "warning",
    ),
    "DC635": Rule(
        "GPUs left over",
        "The replicas of the model use less than 90 % of the GPUs. The others do not fill a replica, or a step has too few sequences for more replicas.",
        "Set `required:` to the servers that the job uses, change `parallelism:`, or raise `batch_tokens`.",
        "warning",
    ),
}
