/**
 * How often one account, session or address may ask, and the log of refusals and other events that an operator should
 * see.
 */
package org.jobwright.services.shared.security;
