/** Writes who did what, for every event, and reads it for administrators. Called by no feature: it only observes. */
package org.jobwright.services.audit;
