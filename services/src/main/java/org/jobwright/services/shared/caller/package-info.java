/** Who calls, what the database may show them, and how failures are translated at the door of every service. */
package org.jobwright.services.shared.caller;
