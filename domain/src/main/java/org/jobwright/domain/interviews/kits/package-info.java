/** Interview kits: what an interviewer asks, and by which attributes they judge; versioned. */
package org.jobwright.domain.interviews.kits;
