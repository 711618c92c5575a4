/** The search page, and the address of a search. */
package org.jobwright.web.search.query;
