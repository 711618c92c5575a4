/** What every page and view builds on: the request, texts, formats, site pages, headers, errors. */
package org.jobwright.web.shared;
