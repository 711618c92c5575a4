/** Finding jobs: the list, feeds, sitemap, API; and the jobs and searches that people save. */
package org.jobwright.web.search;
