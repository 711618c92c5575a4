/** Structured data for search engines. */
package org.jobwright.web.shared.markup;
