/** Lets the launcher load demo content. */
package org.jobwright.web.demo;
