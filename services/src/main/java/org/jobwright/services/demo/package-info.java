/** Where the product asks for demo content, which is in a module of its own ({@code demo}). */
package org.jobwright.services.demo;
