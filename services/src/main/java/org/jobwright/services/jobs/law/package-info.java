/** The laws about adverts, in the revisions that count, and the proof of each check. */
package org.jobwright.services.jobs.law;
