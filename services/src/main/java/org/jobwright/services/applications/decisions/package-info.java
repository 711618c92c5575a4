/** Decisions reach the candidate on time, and late answers are noticed. */
package org.jobwright.services.applications.decisions;
