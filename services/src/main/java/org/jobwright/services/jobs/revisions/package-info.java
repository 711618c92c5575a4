/** Revisions of documents that releases bring and administrators change: laws about adverts, and words to look for. */
package org.jobwright.services.jobs.revisions;
