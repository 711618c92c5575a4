/** Candidates answer voluntary questions, which are counted once; employers see the counts. */
package org.jobwright.services.equality;
