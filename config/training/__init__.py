"""The training office: invented departments, officers and rulebooks, made with the verbs everybody uses."""
