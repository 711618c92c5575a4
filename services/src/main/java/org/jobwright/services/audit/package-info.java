/** Writes who did what, for every event, and reads it for administrators. Called by no feature: it only watches. */
package org.jobwright.services.audit;
