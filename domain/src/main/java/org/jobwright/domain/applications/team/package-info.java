/** The hiring team of a posting. */
package org.jobwright.domain.applications.team;
