/** Feeds and sitemaps: changes for other programs. */
package org.jobwright.services.search.feeds;
