/** The laws about adverts in their current revisions, and the proof of each check. */
package org.jobwright.services.jobs.law;
