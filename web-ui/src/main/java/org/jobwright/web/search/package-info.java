/** Finding jobs: the list, feeds, sitemap, API; and the jobs and searches that a person keeps. */
package org.jobwright.web.search;
