/** Checks who may read applications and what they may do with them. */
package org.jobwright.services.applications.access;
