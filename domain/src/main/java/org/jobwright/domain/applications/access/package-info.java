/** Who may read applications and what they may do with them. */
package org.jobwright.domain.applications.access;
