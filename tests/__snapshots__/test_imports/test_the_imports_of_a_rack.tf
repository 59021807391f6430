# terraform/netbox/lab-fabric/imports.tf
# Existing objects, with the IDs that netbox/export-ids.sh found. Without the file ids.json, nothing is imported.
locals {
  ids = jsondecode(fileexists("${path.module}/../ids.json") ? file("${path.module}/../ids.json") : "{}")
}

import {
  for_each = try({ this = local.ids.racks["lab-rack-r01"] }, {})
  to       = netbox_rack.lab_rack_r01
  id       = each.value
}

import {
  for_each = try({ this = local.ids.power_panels["lab-feed-a"] }, {})
  to       = netbox_power_panel.feed_a
  id       = each.value
}

import {
  for_each = try({ this = local.ids.power_panels["lab-feed-b"] }, {})
  to       = netbox_power_panel.feed_b
  id       = each.value
}

import {
  for_each = try({ this = local.ids.power_feeds["lab-rack-r01-pdu-a1"] }, {})
  to       = netbox_power_feed.lab_rack_r01_pdu_a1
  id       = each.value
}

import {
  for_each = try({ this = local.ids.power_feeds["lab-rack-r01-pdu-b1"] }, {})
  to       = netbox_power_feed.lab_rack_r01_pdu_b1
  id       = each.value
}

import {
  for_each = try({ this = local.ids.circuits["lab-uplink-wan"] }, {})
  to       = netbox_circuit.lab_uplink_wan
  id       = each.value
}

import {
  for_each = try({ this = local.ids.circuit_terminations["lab-uplink-wan"] }, {})
  to       = netbox_circuit_termination.lab_uplink_wan
  id       = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-gpu-001"] }, {})
  to       = module.lab_gpu_001.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["bond0", "bond0"],
      ["bond-storage", "bond-storage"],
    ] :
    part[0] => local.ids.interfaces["lab-gpu-001"][part[1]] if can(local.ids.interfaces["lab-gpu-001"][part[1]])
  }
  to = module.lab_gpu_001.netbox_device_interface.lag[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["Slot1P1", "Slot1P1"],
      ["Slot1P2", "Slot1P2"],
      ["Slot2P1", "Slot2P1"],
      ["Slot2P2", "Slot2P2"],
      ["OSFP1P1", "OSFP1P1"],
      ["OSFP1P2", "OSFP1P2"],
      ["OSFP2P1", "OSFP2P1"],
      ["OSFP2P2", "OSFP2P2"],
      ["OSFP3P1", "OSFP3P1"],
      ["OSFP3P2", "OSFP3P2"],
      ["OSFP4P1", "OSFP4P1"],
      ["OSFP4P2", "OSFP4P2"],
      ["bmc", "bmc"],
    ] :
    part[0] => local.ids.interfaces["lab-gpu-001"][part[1]] if can(local.ids.interfaces["lab-gpu-001"][part[1]])
  }
  to = module.lab_gpu_001.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["OSFP1P1", "OSFP1P1 B8:CE:F6:12:34:56"],
    ] :
    part[0] => local.ids.mac_addresses["lab-gpu-001"][part[1]] if can(local.ids.mac_addresses["lab-gpu-001"][part[1]])
  }
  to = module.lab_gpu_001.netbox_mac_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["OSFP1P1", "OSFP1P1 10.30.0.1"],
      ["OSFP1P2", "OSFP1P2 10.24.0.1"],
      ["OSFP2P1", "OSFP2P1 10.28.0.1"],
      ["OSFP2P2", "OSFP2P2 10.26.0.1"],
      ["OSFP3P1", "OSFP3P1 10.20.0.1"],
      ["OSFP3P2", "OSFP3P2 10.18.0.1"],
      ["OSFP4P1", "OSFP4P1 10.22.0.1"],
      ["OSFP4P2", "OSFP4P2 10.16.0.1"],
      ["bond0", "bond0 10.1.0.16"],
      ["bmc", "bmc 10.0.0.17"],
      ["bond-storage", "bond-storage 10.2.0.16"],
    ] :
    part[0] => local.ids.addresses["lab-gpu-001"][part[1]] if can(local.ids.addresses["lab-gpu-001"][part[1]])
  }
  to = module.lab_gpu_001.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
      ["psu3", "psu3"],
      ["psu4", "psu4"],
      ["psu5", "psu5"],
      ["psu6", "psu6"],
    ] :
    part[0] => local.ids.power_ports["lab-gpu-001"][part[1]] if can(local.ids.power_ports["lab-gpu-001"][part[1]])
  }
  to = module.lab_gpu_001.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = {
    for cord in [
      ["psu1 lab-rack-r01-pdu-a1 C19-01", "psu1", "lab-rack-r01-pdu-a1", "C19-01"],
      ["psu2 lab-rack-r01-pdu-b1 C19-01", "psu2", "lab-rack-r01-pdu-b1", "C19-01"],
      ["psu3 lab-rack-r01-pdu-a1 C19-02", "psu3", "lab-rack-r01-pdu-a1", "C19-02"],
      ["psu4 lab-rack-r01-pdu-b1 C19-02", "psu4", "lab-rack-r01-pdu-b1", "C19-02"],
      ["psu5 lab-rack-r01-pdu-a1 C19-03", "psu5", "lab-rack-r01-pdu-a1", "C19-03"],
      ["psu6 lab-rack-r01-pdu-b1 C19-03", "psu6", "lab-rack-r01-pdu-b1", "C19-03"],
    ] :
    cord[0] => local.ids.cables.power_ports["lab-gpu-001"][cord[1]]
    if try(contains([local.ids.cables.power_ports["lab-gpu-001"][cord[1]]], local.ids.cables.power_outlets[cord[2]][cord[3]]), false)
  }
  to = module.lab_gpu_001.netbox_cable.power[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-gpu-002"] }, {})
  to       = module.lab_gpu_002.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["bond0", "bond0"],
      ["bond-storage", "bond-storage"],
    ] :
    part[0] => local.ids.interfaces["lab-gpu-002"][part[1]] if can(local.ids.interfaces["lab-gpu-002"][part[1]])
  }
  to = module.lab_gpu_002.netbox_device_interface.lag[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["Slot1P1", "Slot1P1"],
      ["Slot1P2", "Slot1P2"],
      ["Slot2P1", "Slot2P1"],
      ["Slot2P2", "Slot2P2"],
      ["OSFP1P1", "OSFP1P1"],
      ["OSFP1P2", "OSFP1P2"],
      ["OSFP2P1", "OSFP2P1"],
      ["OSFP2P2", "OSFP2P2"],
      ["OSFP3P1", "OSFP3P1"],
      ["OSFP3P2", "OSFP3P2"],
      ["OSFP4P1", "OSFP4P1"],
      ["OSFP4P2", "OSFP4P2"],
      ["bmc", "bmc"],
    ] :
    part[0] => local.ids.interfaces["lab-gpu-002"][part[1]] if can(local.ids.interfaces["lab-gpu-002"][part[1]])
  }
  to = module.lab_gpu_002.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["OSFP1P1", "OSFP1P1 10.30.0.3"],
      ["OSFP1P2", "OSFP1P2 10.24.0.3"],
      ["OSFP2P1", "OSFP2P1 10.28.0.3"],
      ["OSFP2P2", "OSFP2P2 10.26.0.3"],
      ["OSFP3P1", "OSFP3P1 10.20.0.3"],
      ["OSFP3P2", "OSFP3P2 10.18.0.3"],
      ["OSFP4P1", "OSFP4P1 10.22.0.3"],
      ["OSFP4P2", "OSFP4P2 10.16.0.3"],
      ["bond0", "bond0 10.1.0.18"],
      ["bmc", "bmc 10.0.0.18"],
      ["bond-storage", "bond-storage 10.2.0.18"],
    ] :
    part[0] => local.ids.addresses["lab-gpu-002"][part[1]] if can(local.ids.addresses["lab-gpu-002"][part[1]])
  }
  to = module.lab_gpu_002.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
      ["psu3", "psu3"],
      ["psu4", "psu4"],
      ["psu5", "psu5"],
      ["psu6", "psu6"],
    ] :
    part[0] => local.ids.power_ports["lab-gpu-002"][part[1]] if can(local.ids.power_ports["lab-gpu-002"][part[1]])
  }
  to = module.lab_gpu_002.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = {
    for cord in [
      ["psu1 lab-rack-r01-pdu-a1 C19-04", "psu1", "lab-rack-r01-pdu-a1", "C19-04"],
      ["psu2 lab-rack-r01-pdu-b1 C19-04", "psu2", "lab-rack-r01-pdu-b1", "C19-04"],
      ["psu3 lab-rack-r01-pdu-a1 C19-05", "psu3", "lab-rack-r01-pdu-a1", "C19-05"],
      ["psu4 lab-rack-r01-pdu-b1 C19-05", "psu4", "lab-rack-r01-pdu-b1", "C19-05"],
      ["psu5 lab-rack-r01-pdu-a1 C19-06", "psu5", "lab-rack-r01-pdu-a1", "C19-06"],
      ["psu6 lab-rack-r01-pdu-b1 C19-06", "psu6", "lab-rack-r01-pdu-b1", "C19-06"],
    ] :
    cord[0] => local.ids.cables.power_ports["lab-gpu-002"][cord[1]]
    if try(contains([local.ids.cables.power_ports["lab-gpu-002"][cord[1]]], local.ids.cables.power_outlets[cord[2]][cord[3]]), false)
  }
  to = module.lab_gpu_002.netbox_cable.power[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-storage-leaf-01"] }, {})
  to       = module.lab_storage_leaf_01.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["bond17", "bond17"],
      ["bond33", "bond33"],
    ] :
    part[0] => local.ids.interfaces["lab-storage-leaf-01"][part[1]] if can(local.ids.interfaces["lab-storage-leaf-01"][part[1]])
  }
  to = module.lab_storage_leaf_01.netbox_device_interface.lag[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["swp1s0", "swp1s0"],
      ["swp1s1", "swp1s1"],
      ["swp2s0", "swp2s0"],
      ["swp2s1", "swp2s1"],
      ["mgmt", "mgmt"],
      ["vlan500", "vlan500"],
      ["lo", "lo"],
    ] :
    part[0] => local.ids.interfaces["lab-storage-leaf-01"][part[1]] if can(local.ids.interfaces["lab-storage-leaf-01"][part[1]])
  }
  to = module.lab_storage_leaf_01.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.23"],
      ["vlan500", "vlan500 10.2.0.1"],
      ["lo loopback", "lo 10.3.160.1"],
    ] :
    part[0] => local.ids.addresses["lab-storage-leaf-01"][part[1]] if can(local.ids.addresses["lab-storage-leaf-01"][part[1]])
  }
  to = module.lab_storage_leaf_01.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
    ] :
    part[0] => local.ids.power_ports["lab-storage-leaf-01"][part[1]] if can(local.ids.power_ports["lab-storage-leaf-01"][part[1]])
  }
  to = module.lab_storage_leaf_01.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-oob-leaf-01"] }, {})
  to       = module.lab_oob_leaf_01.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["swp1", "swp1"],
      ["swp2", "swp2"],
      ["swp3", "swp3"],
      ["swp4", "swp4"],
      ["swp5", "swp5"],
      ["swp6", "swp6"],
      ["swp7", "swp7"],
      ["mgmt", "mgmt"],
    ] :
    part[0] => local.ids.interfaces["lab-oob-leaf-01"][part[1]] if can(local.ids.interfaces["lab-oob-leaf-01"][part[1]])
  }
  to = module.lab_oob_leaf_01.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.20"],
    ] :
    part[0] => local.ids.addresses["lab-oob-leaf-01"][part[1]] if can(local.ids.addresses["lab-oob-leaf-01"][part[1]])
  }
  to = module.lab_oob_leaf_01.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
    ] :
    part[0] => local.ids.power_ports["lab-oob-leaf-01"][part[1]] if can(local.ids.power_ports["lab-oob-leaf-01"][part[1]])
  }
  to = module.lab_oob_leaf_01.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = {
    for cord in [
      ["psu1 lab-rack-r01-pdu-a1 C13-21", "psu1", "lab-rack-r01-pdu-a1", "C13-21"],
      ["psu2 lab-rack-r01-pdu-b1 C13-21", "psu2", "lab-rack-r01-pdu-b1", "C13-21"],
    ] :
    cord[0] => local.ids.cables.power_ports["lab-oob-leaf-01"][cord[1]]
    if try(contains([local.ids.cables.power_ports["lab-oob-leaf-01"][cord[1]]], local.ids.cables.power_outlets[cord[2]][cord[3]]), false)
  }
  to = module.lab_oob_leaf_01.netbox_cable.power[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-inband-leaf-01"] }, {})
  to       = module.lab_inband_leaf_01.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["bond17", "bond17"],
      ["bond33", "bond33"],
    ] :
    part[0] => local.ids.interfaces["lab-inband-leaf-01"][part[1]] if can(local.ids.interfaces["lab-inband-leaf-01"][part[1]])
  }
  to = module.lab_inband_leaf_01.netbox_device_interface.lag[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["swp1s0", "swp1s0"],
      ["swp1s1", "swp1s1"],
      ["swp2s0", "swp2s0"],
      ["swp2s1", "swp2s1"],
      ["swp64s0", "swp64s0"],
      ["mgmt", "mgmt"],
      ["vlan300", "vlan300"],
      ["lo", "lo"],
    ] :
    part[0] => local.ids.interfaces["lab-inband-leaf-01"][part[1]] if can(local.ids.interfaces["lab-inband-leaf-01"][part[1]])
  }
  to = module.lab_inband_leaf_01.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.19"],
      ["vlan300", "vlan300 10.1.0.1"],
      ["lo loopback", "lo 10.3.96.1"],
    ] :
    part[0] => local.ids.addresses["lab-inband-leaf-01"][part[1]] if can(local.ids.addresses["lab-inband-leaf-01"][part[1]])
  }
  to = module.lab_inband_leaf_01.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
    ] :
    part[0] => local.ids.power_ports["lab-inband-leaf-01"][part[1]] if can(local.ids.power_ports["lab-inband-leaf-01"][part[1]])
  }
  to = module.lab_inband_leaf_01.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-compute-leaf-01"] }, {})
  to       = module.lab_compute_leaf_01.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["swp1s0", "swp1s0"],
      ["swp1s1", "swp1s1"],
      ["swp2s0", "swp2s0"],
      ["swp2s1", "swp2s1"],
      ["swp3s0", "swp3s0"],
      ["swp3s1", "swp3s1"],
      ["swp4s0", "swp4s0"],
      ["swp4s1", "swp4s1"],
      ["swp5s0", "swp5s0"],
      ["swp5s1", "swp5s1"],
      ["swp6s0", "swp6s0"],
      ["swp6s1", "swp6s1"],
      ["swp7s0", "swp7s0"],
      ["swp7s1", "swp7s1"],
      ["swp8s0", "swp8s0"],
      ["swp8s1", "swp8s1"],
      ["mgmt", "mgmt"],
      ["lo", "lo"],
    ] :
    part[0] => local.ids.interfaces["lab-compute-leaf-01"][part[1]] if can(local.ids.interfaces["lab-compute-leaf-01"][part[1]])
  }
  to = module.lab_compute_leaf_01.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.16"],
      ["swp1s0", "swp1s0 10.30.0.0"],
      ["swp1s1", "swp1s1 10.24.0.0"],
      ["swp2s0", "swp2s0 10.28.0.0"],
      ["swp2s1", "swp2s1 10.26.0.0"],
      ["swp3s0", "swp3s0 10.20.0.0"],
      ["swp3s1", "swp3s1 10.18.0.0"],
      ["swp4s0", "swp4s0 10.22.0.0"],
      ["swp4s1", "swp4s1 10.16.0.0"],
      ["swp5s0", "swp5s0 10.30.0.2"],
      ["swp5s1", "swp5s1 10.24.0.2"],
      ["swp6s0", "swp6s0 10.28.0.2"],
      ["swp6s1", "swp6s1 10.26.0.2"],
      ["swp7s0", "swp7s0 10.20.0.2"],
      ["swp7s1", "swp7s1 10.18.0.2"],
      ["swp8s0", "swp8s0 10.22.0.2"],
      ["swp8s1", "swp8s1 10.16.0.2"],
      ["lo loopback", "lo 10.3.224.1"],
    ] :
    part[0] => local.ids.addresses["lab-compute-leaf-01"][part[1]] if can(local.ids.addresses["lab-compute-leaf-01"][part[1]])
  }
  to = module.lab_compute_leaf_01.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["psu1", "psu1"],
      ["psu2", "psu2"],
    ] :
    part[0] => local.ids.power_ports["lab-compute-leaf-01"][part[1]] if can(local.ids.power_ports["lab-compute-leaf-01"][part[1]])
  }
  to = module.lab_compute_leaf_01.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-rack-r01-pdu-a1"] }, {})
  to       = module.lab_rack_r01_pdu_a1.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt"],
    ] :
    part[0] => local.ids.interfaces["lab-rack-r01-pdu-a1"][part[1]] if can(local.ids.interfaces["lab-rack-r01-pdu-a1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_a1.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.21"],
    ] :
    part[0] => local.ids.addresses["lab-rack-r01-pdu-a1"][part[1]] if can(local.ids.addresses["lab-rack-r01-pdu-a1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_a1.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["inlet", "inlet"],
    ] :
    part[0] => local.ids.power_ports["lab-rack-r01-pdu-a1"][part[1]] if can(local.ids.power_ports["lab-rack-r01-pdu-a1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_a1.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["C13-21", "C13-21"],
      ["C19-01", "C19-01"],
      ["C19-02", "C19-02"],
      ["C19-03", "C19-03"],
      ["C19-04", "C19-04"],
      ["C19-05", "C19-05"],
      ["C19-06", "C19-06"],
    ] :
    part[0] => local.ids.power_outlets["lab-rack-r01-pdu-a1"][part[1]] if can(local.ids.power_outlets["lab-rack-r01-pdu-a1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_a1.netbox_device_power_outlet.this[each.key]
  id = each.value
}

import {
  for_each = try({ this = local.ids.devices["lab-rack-r01-pdu-b1"] }, {})
  to       = module.lab_rack_r01_pdu_b1.netbox_device.this
  id       = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt"],
    ] :
    part[0] => local.ids.interfaces["lab-rack-r01-pdu-b1"][part[1]] if can(local.ids.interfaces["lab-rack-r01-pdu-b1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_b1.netbox_device_interface.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["mgmt", "mgmt 10.0.0.22"],
    ] :
    part[0] => local.ids.addresses["lab-rack-r01-pdu-b1"][part[1]] if can(local.ids.addresses["lab-rack-r01-pdu-b1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_b1.netbox_ip_address.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["inlet", "inlet"],
    ] :
    part[0] => local.ids.power_ports["lab-rack-r01-pdu-b1"][part[1]] if can(local.ids.power_ports["lab-rack-r01-pdu-b1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_b1.netbox_device_power_port.this[each.key]
  id = each.value
}

import {
  for_each = {
    for part in [
      ["C13-21", "C13-21"],
      ["C19-01", "C19-01"],
      ["C19-02", "C19-02"],
      ["C19-03", "C19-03"],
      ["C19-04", "C19-04"],
      ["C19-05", "C19-05"],
      ["C19-06", "C19-06"],
    ] :
    part[0] => local.ids.power_outlets["lab-rack-r01-pdu-b1"][part[1]] if can(local.ids.power_outlets["lab-rack-r01-pdu-b1"][part[1]])
  }
  to = module.lab_rack_r01_pdu_b1.netbox_device_power_outlet.this[each.key]
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP1P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp1s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp1p1__lab_compute_leaf_01_swp1s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP1P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp1s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp1p2__lab_compute_leaf_01_swp1s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP2P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp2s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp2p1__lab_compute_leaf_01_swp2s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP2P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp2s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp2p2__lab_compute_leaf_01_swp2s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP3P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp3s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp3p1__lab_compute_leaf_01_swp3s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP3P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp3s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp3p2__lab_compute_leaf_01_swp3s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP4P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp4s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp4p1__lab_compute_leaf_01_swp4s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["OSFP4P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp4s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_osfp4p2__lab_compute_leaf_01_swp4s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP1P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp5s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp1p1__lab_compute_leaf_01_swp5s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP1P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp5s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp1p2__lab_compute_leaf_01_swp5s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP2P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp6s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp2p1__lab_compute_leaf_01_swp6s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP2P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp6s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp2p2__lab_compute_leaf_01_swp6s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP3P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp7s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp3p1__lab_compute_leaf_01_swp7s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP3P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp7s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp3p2__lab_compute_leaf_01_swp7s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP4P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp8s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp4p1__lab_compute_leaf_01_swp8s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["OSFP4P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-compute-leaf-01"]["swp8s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_osfp4p2__lab_compute_leaf_01_swp8s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["Slot1P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-inband-leaf-01"]["swp1s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_slot1p2__lab_inband_leaf_01_swp1s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["Slot2P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-inband-leaf-01"]["swp1s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_slot2p2__lab_inband_leaf_01_swp1s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["Slot1P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-inband-leaf-01"]["swp2s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_slot1p2__lab_inband_leaf_01_swp2s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["Slot2P2"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-inband-leaf-01"]["swp2s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_slot2p2__lab_inband_leaf_01_swp2s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-inband-leaf-01"]["swp64s0"]], []) :
    "this" => end if try(contains([end], local.ids.cables.circuit_terminations["lab-uplink-wan"]), false)
  }
  to = netbox_cable.lab_inband_leaf_01_swp64s0__lab_uplink_wan_handoff
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["Slot1P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-storage-leaf-01"]["swp1s0"]), false)
  }
  to = netbox_cable.lab_gpu_001_slot1p1__lab_storage_leaf_01_swp1s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["Slot2P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-storage-leaf-01"]["swp1s1"]), false)
  }
  to = netbox_cable.lab_gpu_001_slot2p1__lab_storage_leaf_01_swp1s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["Slot1P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-storage-leaf-01"]["swp2s0"]), false)
  }
  to = netbox_cable.lab_gpu_002_slot1p1__lab_storage_leaf_01_swp2s0
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["Slot2P1"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-storage-leaf-01"]["swp2s1"]), false)
  }
  to = netbox_cable.lab_gpu_002_slot2p1__lab_storage_leaf_01_swp2s1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-compute-leaf-01"]["mgmt"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp1"]), false)
  }
  to = netbox_cable.lab_compute_leaf_01_mgmt__lab_oob_leaf_01_swp1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-001"]["bmc"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp2"]), false)
  }
  to = netbox_cable.lab_gpu_001_bmc__lab_oob_leaf_01_swp2
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-gpu-002"]["bmc"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp3"]), false)
  }
  to = netbox_cable.lab_gpu_002_bmc__lab_oob_leaf_01_swp3
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-inband-leaf-01"]["mgmt"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp4"]), false)
  }
  to = netbox_cable.lab_inband_leaf_01_mgmt__lab_oob_leaf_01_swp4
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-rack-r01-pdu-a1"]["mgmt"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp5"]), false)
  }
  to = netbox_cable.lab_rack_r01_pdu_a1_mgmt__lab_oob_leaf_01_swp5
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-rack-r01-pdu-b1"]["mgmt"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp6"]), false)
  }
  to = netbox_cable.lab_rack_r01_pdu_b1_mgmt__lab_oob_leaf_01_swp6
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.interfaces["lab-storage-leaf-01"]["mgmt"]], []) :
    "this" => end if try(contains([end], local.ids.cables.interfaces["lab-oob-leaf-01"]["swp7"]), false)
  }
  to = netbox_cable.lab_storage_leaf_01_mgmt__lab_oob_leaf_01_swp7
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.power_ports["lab-rack-r01-pdu-a1"]["inlet"]], []) :
    "this" => end if try(contains([end], local.ids.cables.power_feeds["lab-rack-r01-pdu-a1"]), false)
  }
  to = netbox_cable.lab_rack_r01_pdu_a1
  id = each.value
}

import {
  for_each = {
    for end in try([local.ids.cables.power_ports["lab-rack-r01-pdu-b1"]["inlet"]], []) :
    "this" => end if try(contains([end], local.ids.cables.power_feeds["lab-rack-r01-pdu-b1"]), false)
  }
  to = netbox_cable.lab_rack_r01_pdu_b1
  id = each.value
}
# terraform/netbox/lab-foundation/imports.tf
# Existing objects, with the IDs that netbox/export-ids.sh found. Without the file ids.json, nothing is imported.
locals {
  ids      = jsondecode(fileexists("${path.module}/../ids.json") ? file("${path.module}/../ids.json") : "{}")
  vrf_name = join("", var.vrf[*])
}

import {
  for_each = try({ this = local.ids.locations["lab"] }, {})
  to       = netbox_location.this
  id       = each.value
}

import {
  for_each = try({ this = local.ids.vlan_groups["lab"] }, {})
  to       = netbox_vlan_group.this
  id       = each.value
}

import {
  for_each = try({ this = local.ids.vlans["lab"]["200"] }, {})
  to       = netbox_vlan.vlan_200
  id       = each.value
}

import {
  for_each = try({ this = local.ids.vlans["lab"]["300"] }, {})
  to       = netbox_vlan.vlan_300
  id       = each.value
}

import {
  for_each = try({ this = local.ids.vlans["lab"]["500"] }, {})
  to       = netbox_vlan.vlan_500
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.16.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail1
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.18.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail2
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.20.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail3
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.22.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail4
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.24.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail5
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.26.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail6
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.28.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail7
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.30.0.0/26"] }, {})
  to       = netbox_prefix.compute_rail8
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.1.0.0/24"] }, {})
  to       = netbox_prefix.inband
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.0.0.0/24"] }, {})
  to       = netbox_prefix.oob
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.2.0.0/24"] }, {})
  to       = netbox_prefix.storage
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.3.192.0/18"] }, {})
  to       = netbox_prefix.compute_loopbacks
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.3.64.0/18"] }, {})
  to       = netbox_prefix.inband_loopbacks
  id       = each.value
}

import {
  for_each = try({ this = local.ids.prefixes[local.vrf_name]["10.3.128.0/18"] }, {})
  to       = netbox_prefix.storage_loopbacks
  id       = each.value
}
# terraform/netbox/shared/imports.tf
# Existing objects, with the IDs that netbox/export-ids.sh found. Without the file ids.json, nothing is imported.
locals {
  ids = jsondecode(fileexists("${path.module}/../ids.json") ? file("${path.module}/../ids.json") : "{}")

  # The IDs of existing objects, by kind and slug, or by number for AS numbers.
  imports = {
    for kind in local.kinds : kind => {
      for slug in keys(local.objects[kind]) : slug => local.ids[kind][slug] if can(local.ids[kind][slug])
    }
  }
}

import {
  for_each = local.imports.tags
  to       = netbox_tag.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.sites
  to       = netbox_site.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.manufacturers
  to       = netbox_manufacturer.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.device_types
  to       = netbox_device_type.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.device_roles
  to       = netbox_device_role.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.ipam_roles
  to       = netbox_ipam_role.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.rirs
  to       = netbox_rir.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.asns
  to       = netbox_asn.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.circuit_types
  to       = netbox_circuit_type.this[each.key]
  id       = each.value
}

import {
  for_each = local.imports.circuit_providers
  to       = netbox_circuit_provider.this[each.key]
  id       = each.value
}
