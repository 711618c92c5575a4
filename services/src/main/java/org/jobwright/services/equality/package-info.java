/** Candidates answer voluntary questions. The answers are counted once, and employers see the counts. */
package org.jobwright.services.equality;
