using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Faces;

/// <summary>A callback or call of an SDK: its name and its arguments.</summary>
internal sealed class EventShape
{
    public EventShape(string name, params Field[] fields)
    {
        Name = name;
        Fields = fields;
    }

    public string Name { get; }

    public IReadOnlyList<Field> Fields { get; }

    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
