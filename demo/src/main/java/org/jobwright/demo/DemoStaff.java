package org.jobwright.demo;

import java.util.Set;
import org.jobwright.domain.accounts.StaffRole;

/** A moderator or an administrator. */
record DemoStaff(String email, String name, Set<StaffRole> roles) {}
