"""What other programs read: the graph, Ansible and Terraform."""
