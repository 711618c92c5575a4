/** Feeds and sitemaps: what has changed for other programs. */
package org.jobwright.services.search.feeds;
