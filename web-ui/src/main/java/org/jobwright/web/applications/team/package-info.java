/** The page of a hiring team. */
package org.jobwright.web.applications.team;
