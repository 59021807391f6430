"""Files for other programs: the graph, Ansible and Terraform."""
