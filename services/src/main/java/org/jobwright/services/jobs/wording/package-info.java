/** The words that adverts are searched for, in their current revisions. */
package org.jobwright.services.jobs.wording;
