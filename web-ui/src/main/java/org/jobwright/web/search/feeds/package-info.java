/** Feeds and sitemaps. */
package org.jobwright.web.search.feeds;
