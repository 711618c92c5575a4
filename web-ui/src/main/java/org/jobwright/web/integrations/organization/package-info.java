/** The organization of a program, and its figures. */
package org.jobwright.web.integrations.organization;
