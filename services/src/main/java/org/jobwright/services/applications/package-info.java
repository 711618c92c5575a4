/**
 * From applying to an answer. Visitors draft, people send and withdraw, members of the employer review; what the
 * candidate sees follows what was released.
 */
package org.jobwright.services.applications;
