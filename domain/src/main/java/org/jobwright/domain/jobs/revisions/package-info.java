/** Documents that releases bring and administrators change, in revisions. */
package org.jobwright.domain.jobs.revisions;
