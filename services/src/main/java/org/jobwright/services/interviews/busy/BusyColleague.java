package org.jobwright.services.interviews.busy;

import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.busy.BusyTime;

/** A colleague has something else in their own calendar. */
public record BusyColleague(AccountId account, BusyTime time) implements Serializable {}
