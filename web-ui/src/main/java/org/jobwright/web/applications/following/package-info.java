/** Following a posting or an application, on the employer's side. */
package org.jobwright.web.applications.following;
