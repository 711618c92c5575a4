/** Finding jobs on the site: the list with its filters. */
package org.jobwright.web.search;
