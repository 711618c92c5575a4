/** Documents that an employer asks for, on the page of each side. */
package org.jobwright.web.shell.papers;
