package org.jobwright.web.integrations.api;

import java.time.LocalDate;

/** Until when a posting is renewed. */
record RenewBody(LocalDate lastDay) {}
