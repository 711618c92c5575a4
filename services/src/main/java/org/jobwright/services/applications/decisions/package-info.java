/** Decisions reach the candidate in time, and late answers are noticed. */
package org.jobwright.services.applications.decisions;
