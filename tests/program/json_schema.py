"""As much of JSON Schema (2020-12) as docs/annotation.schema.json and docs/openapi.json use."""
import re

TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
}
KNOWN = {"$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "prefixItems",
         "minItems", "maxItems", "enum", "const", "minimum", "maximum", "pattern", "format", "allOf", "anyOf", "minLength",
         "additionalProperties", "default"}
FORMATS = {"date": r"\d{4}-\d{2}-\d{2}", "date-time": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})"}


def referred(ref, root):
    """What "#/a/b" names in the document."""
    for part in ref.removeprefix("#/").split("/"):
        root = root[part]
    return root


def mistakes(value, schema, root=None, path="$"):
    """A list of "path: what is wrong", empty where `value` fits."""
    root = root or schema
    assert set(schema) <= KNOWN, f"the check does not know {set(schema) - KNOWN}"
    if "$ref" in schema:
        return mistakes(value, referred(schema["$ref"], root), root, path)
    wrong = []
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(TYPES[t](value) for t in types):
        return [f"{path}: {value!r} is no {types}"]
    if "enum" in schema and value not in schema["enum"]:
        wrong.append(f"{path}: {value!r} is none of {schema['enum']}")
    if "const" in schema and value != schema["const"]:
        wrong.append(f"{path}: {value!r} is not {schema['const']!r}")
    for part in schema.get("allOf", []):
        wrong += mistakes(value, part, root, path)
    if "anyOf" in schema:
        tried = [mistakes(value, part, root, path) for part in schema["anyOf"]]
        wrong += min(tried, key=len) if all(tried) else []
    if isinstance(value, dict):
        wrong += [f"{path}: {key} is missing" for key in schema.get("required", []) if key not in value]
        for key, part in schema.get("properties", {}).items():
            if key in value:
                wrong += mistakes(value[key], part, root, f"{path}.{key}")
        if more := schema.get("additionalProperties"):
            for key in set(value) - set(schema.get("properties", {})):
                wrong += mistakes(value[key], more, root, f"{path}.{key}")
    elif isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            wrong.append(f"{path}: {len(value)} items")
        parts = schema.get("prefixItems", [])
        for i, item in enumerate(value):
            part = parts[i] if i < len(parts) else schema.get("items")
            wrong += mistakes(item, part, root, f"{path}[{i}]") if part else []
    elif isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            wrong.append(f"{path}: {value!r} does not match {schema['pattern']}")
        if len(value) < schema.get("minLength", 0):
            wrong.append(f"{path}: {value!r} is too short")
        if (form := FORMATS.get(schema.get("format"))) and not re.fullmatch(form, value):
            wrong.append(f"{path}: {value!r} is no {schema['format']}")
    elif TYPES["number"](value):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            wrong.append(f"{path}: {value} is out of range")
    return wrong


def untold(value, schema, root, path="$"):
    """Fields that the schema does not speak of."""
    if "$ref" in schema:
        return untold(value, referred(schema["$ref"], root), root, path)
    if "anyOf" in schema:
        return min((untold(value, part, root, path) for part in schema["anyOf"] if not mistakes(value, part, root)), key=len)
    if isinstance(value, list):
        return [u for i, item in enumerate(value) for u in untold(item, schema.get("items", {}), root, f"{path}[{i}]")]
    if not isinstance(value, dict) or "properties" not in schema:
        return []
    known = schema["properties"]
    return [f"{path}.{key}" for key in value if key not in known] + [
        u for key in value if key in known for u in untold(value[key], known[key], root, f"{path}.{key}")]
