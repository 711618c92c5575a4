/** Decisions about several people that are told, or undone before that. */
package org.jobwright.web.applications.telling;
