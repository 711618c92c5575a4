/** The meaning of the typed words of a search: places, hours, workplace and pay. */
package org.jobwright.domain.search.understanding;
