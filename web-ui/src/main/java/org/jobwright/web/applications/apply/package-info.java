/** Applying without an account, or with one. */
package org.jobwright.web.applications.apply;
