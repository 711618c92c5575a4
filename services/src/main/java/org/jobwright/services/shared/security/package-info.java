/** Rate limits for accounts, sessions and addresses, and the log of refusals and other events for operators. */
package org.jobwright.services.shared.security;
