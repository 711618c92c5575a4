/** What every page and view builds on: the visit, texts, formats, site pages, headers, errors. */
package org.jobwright.web.shared;
