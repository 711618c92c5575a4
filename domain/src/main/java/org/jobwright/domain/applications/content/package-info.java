/** What somebody writes in an application and what is sent of it. */
package org.jobwright.domain.applications.content;
