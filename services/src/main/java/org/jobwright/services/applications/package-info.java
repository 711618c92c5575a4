/**
 * The way from applying to an answer. Visitors draft, people send and withdraw, members of the employer review; what the
 * candidate sees follows what was told.
 */
package org.jobwright.services.applications;
