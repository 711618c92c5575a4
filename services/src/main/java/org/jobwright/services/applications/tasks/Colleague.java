package org.jobwright.services.applications.tasks;

import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;

/** A member who reads an application, and may be given a task about it. */
public record Colleague(AccountId account, String name) implements Serializable {}
