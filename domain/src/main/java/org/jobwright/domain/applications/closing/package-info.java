/** The end of a posting: everyone in it gets an answer. */
package org.jobwright.domain.applications.closing;
