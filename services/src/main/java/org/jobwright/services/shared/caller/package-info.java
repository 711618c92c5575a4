/** Who calls, what the database may show them, and how failures are translated at the boundary of every service. */
package org.jobwright.services.shared.caller;
